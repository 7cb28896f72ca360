/** A folder on the web: where, and how it ends. */
export interface Served {
  readonly port: number;
  readonly address: string;
  readonly close: () => Promise<void>;
}
export function readPort(text: string | undefined, otherwise: number): number | undefined;
export function serve(folder: string, from: number): Promise<Served>;
