import { createContext, useContext } from "react";
import type { Feature } from "./feature";

const FeaturesContext = createContext<readonly Feature[]>([]);

export const FeaturesProvider = FeaturesContext.Provider;

/** All duties of the product, for the pages that speak of every one: set-up, problems in the data. None until they are loaded. */
export const useFeatures = (): readonly Feature[] => useContext(FeaturesContext);
