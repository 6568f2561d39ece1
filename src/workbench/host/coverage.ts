import { readClientModel } from "./clientModel";
import { coverageOf } from "./coverageOf";

/** `npm run coverage:host`: members served / members of the client, by class. */
const { classes, unknown } = coverageOf(readClientModel());
for (const { name, served, members } of classes.filter((one) => one.served > 0)) {
  console.log(`${name.padEnd(36)} ${String(served).padStart(4)} / ${String(members).padStart(4)}`);
}
const served = classes.reduce((sum, one) => sum + one.served, 0);
const members = classes.reduce((sum, one) => sum + one.members, 0);
const untouched = classes.filter((one) => one.served === 0);
console.log(`${"All classes".padEnd(36)} ${String(served).padStart(4)} / ${String(members).padStart(4)}`);
console.log(`\nNot served at all: ${untouched.map(({ name }) => name).join(", ")}`);
if (unknown.length > 0) {
  console.log(`\nServed, but the client has no such member: ${unknown.join(", ")}`);
  process.exitCode = 1;
}
