import { useEffect, useState } from "react";
import { localAddress, readManifest } from "./manifest";
import type { Manifest } from "./manifest";

/** The add-in's manifest, which lies beside this page as the build put it there; undefined until it is read. */
export function useManifest(): Manifest | undefined {
  const [manifest, setManifest] = useState<Manifest>();
  useEffect(() => {
    let isMounted = true;
    fetch("manifest.xml")
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
      .then((xml) => {
        if (!isMounted) return;
        const read = readManifest(xml);
        showIcon(read);
        setManifest(read);
      })
      .catch((problem: unknown) => console.error("The add-in cannot be shown: its manifest cannot be read.", problem));
    return () => {
      isMounted = false;
    };
  }, []);
  return manifest;
}

/** The page's tab in the browser carries the add-in's icon. */
function showIcon({ icon }: Manifest): void {
  const link = document.createElement("link");
  link.rel = "icon";
  link.href = localAddress(icon);
  document.head.append(link);
}
