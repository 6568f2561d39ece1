import { useEffect } from "react";
import { useBench } from "../bench";
import { localAddress } from "../chrome/manifest";
import type { Manifest } from "../chrome/manifest";
import { readFunctionHelp } from "./functionHelp";

/** Loads what the build says of the add-in's functions; without it, formulas are typed without hints about them. */
export function useFunctionHelp(manifest: Manifest | undefined): void {
  const bench = useBench();
  useEffect(() => {
    if (!manifest?.functionsUrl) return;
    fetch(localAddress(manifest.functionsUrl))
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then((metadata: unknown) => bench.setState({ functions: readFunctionHelp(metadata, manifest.namespace) }))
      .catch((problem: unknown) => console.warn("There are no hints about the add-in's functions.", problem));
  }, [bench, manifest]);
}
