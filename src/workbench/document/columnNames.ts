/** A header as it is, or with a number behind it where it is taken; "Column1" and so on where it is empty. */
export function uniqueName(wanted: string, taken: Set<string>): string {
  if (wanted === "") return freeColumnName(taken);
  let name = wanted;
  for (let number = 2; taken.has(name.toUpperCase()); number++) name = `${wanted}${String(number)}`;
  taken.add(name.toUpperCase());
  return name;
}

/** "Column1", "Column2", …: the first that is not among the taken (upper case), and it is added to them. */
export function freeColumnName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`COLUMN${String(number)}`)) number++;
  taken.add(`COLUMN${String(number)}`);
  return `Column${String(number)}`;
}
