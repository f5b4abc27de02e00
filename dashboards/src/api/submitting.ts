import * as z from 'zod/mini';
import type { Dataset } from '../cube/cube';
import { getJson, sendJson } from './http';
import { tableMappingSchema } from './mapping';
import { nullable } from './nullable';
import { type Observation, observationSchema, observationsSchema } from './observationSchema';
import { type Progress, sendFile } from './sendFile';
import { countsSchema, issueSchema, type Submission, submissionsSchema } from './submissionSchema';

/** Whose report of which period it is, and among which figures. */
export interface Destination {
  /** Code of the area, for example 63-83. */
  readonly area: string;
  /** As the figures have it, for example 2011-H1 or 2008/2011-05. */
  readonly period: string;
  readonly dataset: Dataset;
}

const checkSchema = z.object({
  file: z.string(),
  format: z.string(),
  sha256: z.string(),
  outcome: z.enum(['done', 'rejected']),
  counts: countsSchema,
  observations: z.array(observationSchema),
  issues: z.array(issueSchema),
  rulesSkipped: z.array(z.string()),
  /** What each column of its tables was taken for. */
  mapping: z.array(tableMappingSchema),
});

/** What a file would come to if it were submitted. */
export type Check = z.output<typeof checkSchema>;

/** Reads a file against what is known and keeps nothing. @throws ApiError */
export function checkFile(
  file: File,
  to: Destination,
  progress: Progress,
  signal: AbortSignal,
): Promise<Check> {
  const query = new URLSearchParams({
    province: to.area,
    period: inPath(to.period),
    dataset: to.dataset,
    fileName: file.name,
  });
  return sendFile(`api/check?${query}`, file, checkSchema, progress, signal);
}

const receiptSchema = z.object({ blob: z.string(), links: z.object({ submissions: z.string() }) });

/** Takes a file in. @returns where to ask what became of it. @throws ApiError */
export async function submitFile(
  file: File,
  to: Destination,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const name = encodeURIComponent(file.name);
  const path = `api/reports/${to.area}/${inPath(to.period)}/${name}?dataset=${to.dataset}`;
  const { links } = await sendFile(path, file, receiptSchema, progress, signal);
  return own(links.submissions);
}

/** States that there is nothing to report. @returns where to ask what became of it. @throws ApiError */
export async function submitNothing(to: Destination): Promise<string> {
  const path = `api/reports/${to.area}/${inPath(to.period)}/nil?dataset=${to.dataset}`;
  const { links } = await sendJson('POST', path, null, receiptSchema);
  return own(links.submissions);
}

/** The versions that came of an upload; none until it was taken in, or where nothing was new. */
export const getUploaded = async (path: string, signal: AbortSignal): Promise<Submission[]> =>
  (await getJson(path, submissionsSchema, signal)).items;

/** Every version that an area has filed for a period. */
export async function getVersions(to: Destination, signal: AbortSignal): Promise<Submission[]> {
  const query = new URLSearchParams({
    province: to.area,
    period: inPath(to.period),
    dataset: to.dataset,
    limit: '1000',
  });
  return (await getJson(`api/submissions?${query}`, submissionsSchema, signal)).items;
}

/** The values of one version, whether they count or not. */
export const getValues = async (submission: string, signal: AbortSignal): Promise<Observation[]> =>
  (
    await getJson(
      `api/submissions/${encodeURIComponent(submission)}/observations`,
      observationsSchema,
      signal,
    )
  ).items;

/** The covering letter; an empty text is not known. */
export interface Cover {
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly signatory: string;
}

export const setCover = (submission: string, cover: Cover): Promise<unknown> =>
  sendJson(
    'PUT',
    `api/submissions/${encodeURIComponent(submission)}/cover`,
    Object.fromEntries(Object.entries(cover).filter(([, text]) => text.trim() !== '')),
    z.unknown(),
  );

/** Puts a file beside a submission, for example the signed letter. @throws ApiError */
export const attach = (submission: string, file: File, signal: AbortSignal): Promise<unknown> =>
  sendFile(
    `api/submissions/${encodeURIComponent(submission)}/attachments?fileName=${encodeURIComponent(file.name)}`,
    file,
    z.unknown(),
    () => undefined,
    signal,
  );

const provincesSchema = z.object({
  items: z.array(
    z.object({
      area: z.string(),
      name: z.string(),
      slug: z.string(),
      validFrom: z.string(),
      validTo: nullable(z.string()),
    }),
  ),
});

export type Province = z.output<typeof provincesSchema>['items'][number];

export const getProvinces = async (signal: AbortSignal): Promise<Province[]> =>
  (await getJson('api/provinces', provincesSchema, signal)).items;

const indicatorsSchema = z.object({
  items: z.array(z.object({ id: z.string(), unit: z.string(), nameVi: z.string(), nameEn: z.string() })),
});

/** Names of indicators by their id, for readers who see no figures yet. */
export const getIndicators = async (signal: AbortSignal) =>
  new Map(
    (await getJson('api/indicators', indicatorsSchema, signal)).items.map(({ id, unit, nameVi, nameEn }) => [
      id,
      { unit, name: { vi: nameVi, en: nameEn } },
    ]),
  );

export type Indicators = Awaited<ReturnType<typeof getIndicators>>;

const calendarSchema = z.object({ due: nullable(z.string()), closes: nullable(z.string()) });

/** Until when a period is to be reported. */
export const getDeadlines = (period: string, signal: AbortSignal) =>
  getJson(`api/calendar/${inPath(period)}`, calendarSchema, signal);

/** Where the form of a province for a period is, filled with what it reported before. */
export const templateAddress = ({ area, period }: Pick<Destination, 'area' | 'period'>): string =>
  `api/template?${new URLSearchParams({ province: area, period: inPath(period) })}`;

/** A period as it stands in a path: a slash would begin the next part. */
function inPath(period: string): string {
  return period.replace('/', '_');
}

/** Below the page, which may live under any path. */
function own(path: string): string {
  return path.replace(/^\//, '');
}
