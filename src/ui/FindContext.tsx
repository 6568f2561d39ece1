import { createContext, useContext } from "react";

const FindContext = createContext<() => void>(() => undefined);

export const FindProvider = FindContext.Provider;

/** Opens Find, as Ctrl+K does. */
export const useOpenFind = (): (() => void) => useContext(FindContext);
