import type { SheetNotes } from '../visual/sheet';

/** What a picture says above the visual. */
export interface Caption {
  readonly title: string;
  readonly notes: SheetNotes;
  readonly font: string;
  readonly text: string;
  readonly muted: string;
  readonly surface: string;
}

/** Properties that style sheets give to what is drawn; a file of its own has no style sheet. */
const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'vector-effect',
  'visibility',
  'display',
] as const;

const SPACE = 16;
const TITLE = 24;
const LINE = 16;

/** The drawing of a visual on the page, icons left out; null where it has none. */
export function drawingOf(visual: string): SVGSVGElement | null {
  const found = [...document.querySelectorAll<SVGSVGElement>(`section[data-visual="${visual}"] svg`)].filter(
    (svg) => svg.getBoundingClientRect().width > 100,
  );
  return found[0] ?? null;
}

/** A drawing as a file of its own: with its styles, its title and what must travel with the figures. */
export function standalone(
  drawing: SVGSVGElement,
  caption: Caption,
): { svg: string; width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const from = [drawing, ...drawing.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, n) => {
    const target = to[n];
    if (!(target instanceof SVGElement)) return;
    const style = getComputedStyle(element);
    target.removeAttribute('style');
    for (const property of DRAWN) {
      const value = style.getPropertyValue(property);
      target.removeAttribute(property);
      if (value !== '') target.style.setProperty(property, value);
    }
    target.removeAttribute('class');
  });
  const top = SPACE + TITLE + caption.notes.length * LINE + 8;
  copy.setAttribute('x', String(SPACE));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.removeProperty('position');
  const all = { width: Math.ceil(width + 2 * SPACE), height: Math.ceil(top + height + SPACE) };
  const lines = caption.notes.map(
    ([label, value], n) =>
      `<text x="${SPACE}" y="${SPACE + TITLE + (n + 1) * LINE - 4}" font-size="11" fill="${caption.muted}">${escaped(`${label}: ${value}`)}</text>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${all.width}" height="${all.height}" viewBox="0 0 ${all.width} ${all.height}" font-family="${escaped(caption.font)}">`,
    `<rect width="100%" height="100%" fill="${caption.surface}"/>`,
    `<text x="${SPACE}" y="${SPACE + 14}" font-size="16" font-weight="600" fill="${caption.text}">${escaped(caption.title)}</text>`,
    ...lines,
    new XMLSerializer().serializeToString(copy),
    '</svg>',
  ].join('');
  return { svg, ...all };
}

/** Twice as fine as the screen, so that it can be printed. */
const FINENESS = 2;

/** A picture of a drawing in pixels. */
export async function pngOf({ svg, width, height }: ReturnType<typeof standalone>): Promise<Blob> {
  const image = new Image();
  // By its text, not by an object's address, which the page's policy does not allow.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('No picture was made.')) : resolve(blob)),
      'image/png',
    ),
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
