import { reportText } from "./reportText";

const held = { subject: "Cells", name: "a fact", assumed: false };

test("the text names first what does not hold, with what was found, and then the settled assumptions", () => {
  expect(
    reportText(
      [
        held,
        { ...held, name: "a guess", assumed: true },
        { ...held, name: "another guess", assumed: true, problem: "It is 1, not 2." },
        {
          ...held,
          subject: "Tables",
          name: "a table grows",
          depends: "an option of the person",
          problem: "It is A1, not A2.",
        },
      ],
      "Excel for Mac 16.100",
    ),
  ).toBe(
    [
      "2 of 4 facts hold in Excel for Mac 16.100.",
      "",
      "Do not hold:",
      "- Cells: another guess (assumed) - It is 1, not 2.",
      "- Tables: a table grows (an option of the person) - It is A1, not A2.",
      "",
      "Were assumed, and hold:",
      "- Cells: a guess",
    ].join("\n"),
  );
});

test("where all holds and nothing was assumed, one line says so", () => {
  expect(reportText([held], "this Excel")).toBe("1 of 1 facts hold in this Excel.");
});
