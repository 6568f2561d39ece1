import { fitsLink, mailLink } from "./mail";

/** What a program for mail makes of a link (RFC 6068). */
function opened(link: string): { readonly to: string; readonly heads: readonly (readonly [string, string])[] } {
  const [, to = "", query = ""] = /^mailto:([^?]*)\?(.*)$/.exec(link) ?? [];
  const heads = query.split("&").map((part) => part.split("=").map(decodeURIComponent) as [string, string]);
  return { to: decodeURIComponent(to), heads };
}

test.each([
  [
    "an address with a line break and a head of its own",
    { to: "ann@x.example\r\nBcc: eve@y.example" },
    "to",
    "ann@x.exampleBcc:eve@y.example",
  ],
  [
    "an address with a query of its own",
    { to: "ann@x.example?bcc=eve@y.example" },
    "to",
    "ann@x.example?bcc=eve@y.example",
  ],
  ["an address with signs without width", { to: "a\u200bnn\u202e@x.example\ufeff" }, "to", "ann@x.example"],
  [
    "a subject with line breaks",
    { subject: "Order 1\r\nBcc: eve@y.example\n\nHi" },
    "subject",
    "Order 1 Bcc: eve@y.example Hi",
  ],
  ["a subject with other separators", { subject: "A\u2028B\u2029C\u0085D\u0000E" }, "subject", "A B C D E"],
  ["a subject that turns the reading direction", { subject: "Pay \u202egpj.exe" }, "subject", "Pay gpj.exe"],
  [
    "a subject with what a link gives a meaning",
    { subject: 'A&body=x?y#z%0Aw+"1"' },
    "subject",
    'A&body=x?y#z%0Aw+"1"',
  ],
  ["half a letter", { subject: "\ud83d broken" }, "subject", "\ufffd broken"],
  ["a body with all kinds of line ends", { body: "a\nb\r\nc\rd" }, "body", "a\r\nb\r\nc\r\nd"],
  [
    "a body with tags and signs",
    { body: "<script>alert(1)</script>&cc=eve\t😀" },
    "body",
    "<script>alert(1)</script>&cc=eve\t😀",
  ],
] as const)("%s goes into a mail as nothing else", (_, part, where, expected) => {
  const { to, heads } = opened(mailLink({ to: "", subject: "", body: "", ...part }));
  expect(heads.map(([name]) => name)).toEqual(["subject", "body"]);
  expect(where === "to" ? to : new Map(heads).get(where)).toBe(expected);
});

test.each([
  ["body", { to: "ann@x.example", subject: "Order", body: "ü".repeat(33_000) }],
  ["subject", { to: "ann@x.example", subject: "😀".repeat(33_000), body: "Hello" }],
  ["address", { to: "a".repeat(33_000), subject: "Order", body: "Hello" }],
])("a %s that is too long for a link is cut between letters, and the mail is said to be longer", (_, mail) => {
  const link = mailLink(mail);
  expect(link.length).toBeLessThanOrEqual(2000);
  expect(() => decodeURIComponent(link)).not.toThrow();
  expect(fitsLink(mail)).toBe(false);
});

test("a mail that ends with … fits a link all the same", () => {
  expect(fitsLink({ to: "ann@x.example", subject: "Order…", body: "and so on…" })).toBe(true);
});
