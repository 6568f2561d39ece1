import { callAtCaret, wordAtCaret } from "./formulaWord";

test.each([
  ["=SU", "SU"],
  ["=1+contoso.pr", "contoso.pr"],
  ["=SUM(Ite", "Ite"],
  ["SU", undefined],
  ['="SU', undefined],
  ["=A1", "A1"],
  ["=Items[Uni", undefined],
  ["=$A", undefined],
  ["=SUM(", undefined],
])("in %s the unfinished name is %s", (text, word) => expect(wordAtCaret(text, text.length)?.word).toBe(word));

test.each<[string, string | undefined, number | undefined]>([
  ["=SUM(A1,", "SUM", 1],
  ["=IF(SUM(A1,B1),2,", "IF", 2],
  ["=CONTOSO.PRICE(1,{1,2},", "CONTOSO.PRICE", 2],
  ['=IF("a,b(",', "IF", 1],
  ["=SUM(A1)", undefined, undefined],
  ["=(1,", undefined, undefined],
])("in %s the caret is in %s", (text, name, argument) => {
  const call = callAtCaret(text, text.length);
  expect([call?.name, call?.argument]).toEqual([name, argument]);
});
