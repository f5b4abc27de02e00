import { expect, test } from 'vitest';
import { accessSchema } from '../api/accessSchema';
import { may, mayReadFigures, reach, signInAddress } from './session';

const access = accessSchema.parse({
  signedIn: true,
  role: 'province',
  name: 'Sở Công Thương Bến Tre',
  areas: ['63-83', '34-86'],
  publicEnabled: true,
  signInUrl: '/dang-nhap',
  endpoints: { UploadReport: 'own', AcceptSubmission: 'none', 'GetCube?audience=public': 'all' },
});

test('an endpoint reaches as far as the service says, and one it does not name nowhere', () => {
  expect(reach(access, 'UploadReport')).toBe('own');
  expect(may(access, 'AcceptSubmission')).toBe(false);
  expect(may(access, 'Unheard')).toBe(false);
  expect(mayReadFigures(access)).toBe(true);
  expect(mayReadFigures({ ...access, endpoints: {} })).toBe(false);
});

test('signing in leads back to the very address, filters and all', () => {
  const here = 'https://example.test/sxsh/?areas=63-83&lang=en';
  const to = new URL(signInAddress(access, here) ?? '');
  expect(to.origin + to.pathname).toBe('https://example.test/dang-nhap');
  expect(to.searchParams.get('return')).toBe('/sxsh/?areas=63-83&lang=en');
});

test('without a page to sign in at there is no address', () => {
  expect(signInAddress({ signInUrl: null }, 'https://example.test/')).toBeNull();
});
