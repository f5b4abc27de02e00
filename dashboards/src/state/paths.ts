/** How far a visual is drilled down: the values chosen on the way, from the top. */
export interface DrillPath {
  readonly visual: string;
  readonly path: readonly string[];
}

const NAME = /^[a-z]+$/;
const STEP = /^[\w.-]+$/;

/** `visual:step/step;visual:…`; what does not look like that is left out. */
export function parsePaths(text: string): DrillPath[] {
  return text.split(';').flatMap((part) => {
    const [visual = '', steps = ''] = part.split(':');
    const path = steps.split('/');
    return NAME.test(visual) && path.every((step) => STEP.test(step)) ? [{ visual, path }] : [];
  });
}

export function formatPaths(paths: readonly DrillPath[]): string {
  return paths.map(({ visual, path }) => `${visual}:${path.join('/')}`).join(';');
}

/** Where a visual is drilled to; null where it is as it was made. */
export function pathOf(paths: readonly DrillPath[], visual: string): readonly string[] | null {
  return paths.find((one) => one.visual === visual)?.path ?? null;
}

/** The paths with that of one visual replaced; null or nothing takes it out. */
export function withPath(
  paths: readonly DrillPath[],
  visual: string,
  path: readonly string[] | null,
): DrillPath[] {
  const others = paths.filter((one) => one.visual !== visual);
  return path === null || path.length === 0 ? others : [...others, { visual, path }];
}
