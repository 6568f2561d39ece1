import { createContext, useContext } from "react";
import { createFormats, type Formats } from "../domain/formats";

const FormatsContext = createContext<Formats>(createFormats(undefined));

export const FormatsProvider = FormatsContext.Provider;

/** How the host's language writes numbers, money and days. */
export const useFormats = (): Formats => useContext(FormatsContext);
