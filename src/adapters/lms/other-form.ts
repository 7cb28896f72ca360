/**
 * Another legal text for an element, to be sent and replaced at once: Moodle 1.2 marks a value as sent before it
 * sends it, so what a failed commit carried goes out again only after the element has changed. Should the second
 * commit be lost as well, what stays must do no harm: the same number or time in another form, the same words with a
 * blank, a status that is as good. Undefined where there is no such text.
 */
export function otherForm(element: string, value: string): string | undefined {
  const part = element.slice(element.lastIndexOf('.') + 1);
  switch (part) {
    case 'lesson_status':
      // Never by way of incomplete: a lower status undoes a completion that Moodle has recorded.
      return value === 'completed' ? 'passed' : value === 'passed' ? 'completed' : undefined;
    case 'raw':
    case 'min':
    case 'max':
    case 'weighting':
      return otherNumber(value);
    case 'result':
      return /\d/.test(value) ? otherNumber(value) : value === 'neutral' ? 'unanticipated' : 'neutral';
    case 'latency':
    case 'time':
      return value.includes('.') ? undefined : `${value}.0`;
    case 'id':
      return value.length < 60 ? `${value}-` : `${value.slice(0, -1)}${value.endsWith('-') ? '_' : '-'}`;
    case 'type':
      return value === 'performance' ? 'fill-in' : 'performance';
    case 'student_response':
    case 'pattern':
    case 'lesson_location':
      return otherWords(value);
    case 'language':
      return value === value.toUpperCase() ? undefined : value.toUpperCase();
    default:
      return undefined;
  }
}

/** 80 and 80.0, 66.5 and 66.50, 66.67 and 066.67. */
function otherNumber(value: string): string | undefined {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '', decimals] = value.slice(sign.length).split('.');
  if (decimals === undefined) return `${value}.0`;
  if (decimals.length < 2) return `${value}0`;
  return whole.length < 3 ? `${sign}0${whole}.${decimals}` : undefined;
}

/** A blank more, or one character less where there is no room; a pair of surrogates goes as a whole. */
function otherWords(value: string): string {
  if (value.length < 255) return `${value} `;
  return [...value].slice(0, -1).join('');
}
