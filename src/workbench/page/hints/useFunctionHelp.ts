import { useEffect } from "react";
import { useBench } from "../bench";
import { readFunctionHelp } from "./functionHelp";

/** Loads what the build says of the add-in's functions; without it, formulas are typed without hints about them. */
export function useFunctionHelp(namespace: string | undefined): void {
  const bench = useBench();
  useEffect(() => {
    if (namespace === undefined) return;
    fetch("functions.json")
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then((metadata: unknown) => bench.setState({ functions: readFunctionHelp(metadata, namespace) }))
      .catch((problem: unknown) => console.warn("There are no hints about the add-in's functions.", problem));
  }, [bench, namespace]);
}
