import { enReporting } from '../i18n/enReporting';
import { pageWords } from '../i18n/pageWords';
import { viReporting } from '../i18n/viReporting';

export const reportingWords = pageWords(viReporting, enReporting);
