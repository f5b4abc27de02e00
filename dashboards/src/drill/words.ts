import { pageWords } from '../i18n/pageWords';

const vi = {
  hierarchy: {
    label: 'Đường đi trong phân cấp',
    country: 'Việt Nam',
    years: 'Các năm',
    region: 'Vùng',
    enterprise: 'Doanh nghiệp',
    empty: 'Ở cấp này chưa có số liệu cho chỉ tiêu và kỳ đang xem.',
    keepPage: 'Lọc cả trang',
    freePage: 'Thôi lọc cả trang',
  },
};

const en = {
  hierarchy: {
    label: 'Way through the hierarchy',
    country: 'Viet Nam',
    years: 'Years',
    region: 'Region',
    enterprise: 'Enterprise',
    empty: 'There is no figure at this level for the indicator and the period.',
    keepPage: 'Filter the page',
    freePage: 'Unfilter the page',
  },
};

export const drillWords = pageWords(vi, en);
