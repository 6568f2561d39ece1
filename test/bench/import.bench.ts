import { addDays } from "../../src/domain/calendarDay";
import { openProduct } from "../workbench/openProduct";
import { importFile, setUpEmpty } from "../import/importFile";

/** A ledger as a stock system exports it: 400 items at 5 places over three years. */
function ledger(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `T-${String(index + 1)}`,
      addDays("2023-11-24", index % 1096),
      `A-${String(index % 400)}`,
      `Store ${String(index % 5)}`,
      String((index % 37) - 12 || 1),
    ].join(","),
  );
  return new TextEncoder().encode(["Transaction No,Date,Item Code,Warehouse,Qty Change", ...lines].join("\n"));
}

async function bench(rows: number, mostSeconds: number): Promise<void> {
  const product = await openProduct("Bench");
  await setUpEmpty(product.session);
  const file = ledger(rows);
  const start = performance.now();
  const done = await importFile(product.session, "moves.csv", file);
  const seconds = (performance.now() - start) / 1000;
  if (!("written" in done) || !done.written) throw new Error("The file was not imported.");
  const { sums } = done.report;
  if (sums.new !== rows) throw new Error(`Only ${String(sums.new)} of ${String(rows)} rows came in.`);
  product.close();
  process.stdout.write(
    `import ${rows.toLocaleString("en")} moves, read, matched, checked and written: ${seconds.toFixed(1)} s (at most ${String(mostSeconds)})\n`,
  );
}

bench(50_000, 10)
  .then(() => bench(101_545, 120))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
