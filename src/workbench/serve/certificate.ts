import { createHash, X509Certificate } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";

/** What an https server on localhost presents. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 of the public key, base64: what a browser is told so that it accepts this certificate and no other. */
  readonly keyHash: string;
  /** Whether this machine trusts it, so that any browser and Excel accept it. */
  readonly trusted: boolean;
}

/** Everything made on this machine that is not part of the project that is served: in the folder from which it is run. */
export const cacheFolder = path.resolve(".cache");

/**
 * The certificate for https://localhost. Made on the first run, kept, and made again before it expires. A person at a terminal is
 * asked once whether the machine shall trust it; without a person it is self-signed.
 */
export async function localhostCertificate(): Promise<Certificate> {
  const trusted = await trustedCertificate();
  if (trusted) return trusted;
  const kept = await keptCertificate();
  if (kept) return kept;
  if (await personConfirms()) return installTrustedCertificate();
  return selfSignedCertificate();
}

/** Office refuses a page whose certificate the machine does not trust: installs one, which asks the person by the system's own dialog. */
export async function installTrustedCertificate(): Promise<Certificate> {
  const { ensureCertificatesAreInstalled } = await import("office-addin-dev-certs");
  await ensureCertificatesAreInstalled();
  const installed = await trustedCertificate();
  if (!installed)
    throw new Error("The certificate for localhost was not installed. Run npx office-addin-dev-certs install.");
  return installed;
}

async function trustedCertificate(): Promise<Certificate | undefined> {
  const devCerts = await import("office-addin-dev-certs");
  const { localhostCertificatePath, localhostKeyPath } = await import("office-addin-dev-certs/lib/defaults.js");
  try {
    if (!devCerts.verifyCertificates()) return undefined;
    const [cert, key] = await Promise.all([
      readFile(localhostCertificatePath, "utf8"),
      readFile(localhostKeyPath, "utf8"),
    ]);
    return { cert, key, keyHash: publicKeyHash(cert), trusted: true };
  } catch {
    // The check runs a script of the system (openssl, PowerShell); where that is missing nothing can be trusted.
    return undefined;
  }
}

/** Certificate and key in one file, put in place whole: two runs that start together never pair one's key with the other's certificate. */
const keptFile = path.join(cacheFolder, "localhost.pem");
const DAY_IN_MS = 86_400_000;

async function keptCertificate(): Promise<Certificate | undefined> {
  try {
    const pem = await readFile(keptFile, "utf8");
    const lastsAnotherDay = Date.parse(new X509Certificate(pem).validTo) > Date.now() + DAY_IN_MS;
    return lastsAnotherDay ? selfSigned(pem) : undefined;
  } catch {
    return undefined;
  }
}

async function selfSignedCertificate(): Promise<Certificate> {
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    notAfterDate: new Date(Date.now() + 365 * DAY_IN_MS),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const pem = `${made.cert}\n${made.private}`;
  const unfinished = `${keptFile}.${process.pid}`;
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(unfinished, pem, { mode: 0o600 });
  // What stands there and cannot be kept has run out.
  if (!(await keptCertificate())) await rm(keptFile, { force: true });
  // Unlike a renamed file, a link is refused where another run was first: then its certificate is everybody's.
  await link(unfinished, keptFile).catch(() => undefined);
  await rm(unfinished, { force: true });
  return (await keptCertificate()) ?? selfSigned(pem);
}

const selfSigned = (pem: string): Certificate => ({ cert: pem, key: pem, keyHash: publicKeyHash(pem), trusted: false });

function publicKeyHash(cert: string): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
}

async function personConfirms(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY || process.env.CI) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    "Shall this machine trust a certificate for localhost, as Excel needs it? [y/N] ",
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
