import { openRoom } from "./room";
import { runSequences } from "./sequences";

jest.setTimeout(180_000);

/** Always the same ones; `npm run faults` runs two thousand. */
const SEQUENCES = 15;

test("after any actions, co-authors' edits, undos and reopenings the books are right and nobody has lost a row", async () => {
  await runSequences(await openRoom(), SEQUENCES, 11);
});
