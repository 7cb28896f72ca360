/**
 * `PT1H2M3S`: whole seconds as SCORM 2004 wants them (RTE 4.1.1.6). Without days, which Moodle adds up wrongly, and never
 * the bare `PT` that it writes itself and refuses. What is no time comes out as a text that the validator turns down.
 */
export function timeinterval2004(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return 'no time';
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = whole % 60;
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', rest > 0 ? `${rest}S` : ''].join('');
  return `PT${parts === '' ? '0S' : parts}`;
}
