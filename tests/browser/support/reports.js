import assert from 'node:assert/strict';
import { BASE } from './browser.js';

const MARK = 'SỐ LIỆU GIẢ LẬP - KHÔNG PHẢI BÁO CÁO THẬT';

/** A number that no other test and no other run has. */
export const unlike = () => `${Date.now()}-${Math.floor(Math.random() * 1e6)}`;

/** A small report of made-up figures; its name is its own, so that no other run has sent it. */
export function report(rows, { name = `gia-lap-${unlike()}.csv`, year = 2019 } = {}) {
  const lines = [MARK, `STT,Chỉ tiêu,Đơn vị,Năm ${year}`, ...rows.map(([text, unit, value], n) => `${n + 1},${text},${unit},${value}`)];
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`) };
}

/** Five values that no rule finds fault with. */
export const FIVE = [
  ['Số lớp tập huấn về sản xuất sạch hơn', 'lớp', 12],
  ['Số lượt người tham dự tập huấn', 'lượt người', 480],
  ['Số hội thảo về sản xuất sạch hơn', 'hội thảo', 3],
  ['Áp phích', 'tờ', 900],
  ['Phim', 'phim', 2],
];

/** Sends a file as the page's reader, without the page, and waits until it is processed. */
export async function sendReport(page, area, period, { name, buffer }) {
  const { antiforgery } = await (await page.request.get(`${BASE}api/access`)).json();
  const taken = await page.request.post(`${BASE}api/reports/${area}/${period}/${encodeURIComponent(name)}?dataset=synthetic`, {
    headers: { 'x-sxsh-antiforgery': antiforgery ?? '', 'content-type': 'application/octet-stream' },
    data: buffer,
  });
  assert.equal(taken.status(), 202, await taken.text());
  const { links } = await taken.json();
  for (let tries = 0; tries < 200; tries++) {
    const { items } = await (await page.request.get(new URL(links.submissions, BASE).href)).json();
    const last = items.at(-1);
    if (last !== undefined && !['received', 'reading'].includes(last.processing)) return last;
    await page.waitForTimeout(300);
  }
  return assert.fail(`${name} was not processed`);
}

/** A version as the service has it now. */
export const submissionOf = async (page, id) => (await page.request.get(`${BASE}api/submissions/${encodeURIComponent(id)}`)).json();

/** The code that the reader's own province had in a year before the merger. */
export async function ownArea(page) {
  const { areas } = await (await page.request.get(`${BASE}api/access`)).json();
  return areas.find((area) => area.startsWith('63-'));
}
