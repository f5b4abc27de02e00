import { pageWords } from '../i18n/pageWords';

const vi = {
  answer: {
    open: 'Trả lời',
    openFor: 'Trả lời: {{message}}',
    again: 'Trả lời lại',
    againFor: 'Trả lời lại: {{message}}',
    label: 'Vì sao số liệu đúng',
    hint: 'Ví dụ: Đúng, vì trong năm có thêm một khu công nghiệp. Lần sau điểm này không bị nhắc lại, trừ khi số đã đổi.',
    missing: 'Hãy ghi rõ vì sao số liệu đúng.',
    send: 'Gửi câu trả lời',
    cancel: 'Hủy',
    done: 'Đã ghi câu trả lời.',
    answered: 'Đã trả lời',
    who: '{{by}}, {{at}}, cho bản {{version}}',
  },
};

const en = {
  answer: {
    open: 'Answer',
    openFor: 'Answer: {{message}}',
    again: 'Answer again',
    againFor: 'Answer again: {{message}}',
    label: 'Why the figure is right',
    hint: 'For example: Right, because an industrial park was added that year. It is not raised again unless the value changes.',
    missing: 'Say why the figure is right.',
    send: 'Send the answer',
    cancel: 'Cancel',
    done: 'The answer is noted.',
    answered: 'Answered',
    who: '{{by}}, {{at}}, for version {{version}}',
  },
};

export const reportsWords = pageWords(vi, en);
