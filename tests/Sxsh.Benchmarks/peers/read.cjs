// Reads workbooks with the library named on the command line. Takes one path a line, answers one line of JSON each:
// milliseconds from the bytes in memory to every value and formatted text, and how many cells held something.
"use strict";
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");

const readers = {
  // cell.v is the value, cell.w the text as formatted.
  xlsx(bytes) {
    const xlsx = require("xlsx");
    let cells = 0, length = 0;
    const workbook = xlsx.read(bytes, { type: "buffer", cellDates: true });
    for (const name of workbook.SheetNames) {
      const sheet = workbook.Sheets[name];
      for (const address in sheet) {
        if (address[0] === "!") continue;
        const cell = sheet[address];
        if (cell.v === undefined) continue;
        cells++;
        length += (cell.w ?? String(cell.v)).length;
      }
    }
    return { cells, length };
  },

  // cell.text knows no number formats: it is the value as JavaScript writes it.
  async exceljs(bytes) {
    const { Workbook } = require("exceljs");
    let cells = 0, length = 0;
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    workbook.eachSheet(sheet => sheet.eachRow(row => row.eachCell(cell => {
      if (cell.isMerged && cell.master !== cell) return;
      cells++;
      length += cell.text.length;
    })));
    return { cells, length };
  },
};

const reader = readers[process.argv[2]];
require(process.argv[2]);
createInterface({ input: process.stdin }).on("line", async path => {
  const bytes = readFileSync(path);
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  const { cells, length } = await reader(bytes);
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(JSON.stringify({ milliseconds, cells, length }));
});
