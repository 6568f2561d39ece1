import { useEffect, useState } from "react";
import { readManifest } from "./manifest";
import type { Manifest } from "./manifest";

/** The add-in's manifest, which lies beside this page as the build put it there; undefined until it is read. */
export function useManifest(): Manifest | undefined {
  const [manifest, setManifest] = useState<Manifest>();
  useEffect(() => {
    let isMounted = true;
    fetch("manifest.xml")
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
      .then((xml) => {
        if (isMounted) setManifest(readManifest(xml));
      })
      .catch((problem: unknown) => console.error("The add-in cannot be shown: its manifest cannot be read.", problem));
    return () => {
      isMounted = false;
    };
  }, []);
  return manifest;
}
