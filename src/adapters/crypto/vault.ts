import './object-has-own.ts';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { asTyped, base32 } from './base32.ts';

/** What lies on the disk in the open: it opens nothing without the passphrase or the recovery code. */
export interface Vault {
  readonly salt: Uint8Array;
  /** The data's key, sealed by the passphrase and by the recovery code. */
  readonly byPassphrase: Uint8Array;
  readonly byRecovery: Uint8Array;
  readonly cost: ScryptCost;
}

/** N, r and p of scrypt (RFC 7914): 128 · N · r bytes of memory. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB, as OWASP's Password Storage Cheat Sheet advises: about a second on a computer of 2015. */
const COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };
const KEY = 32;
const NONCE = 24;
const SALT = 16;
/** 160 bits: 32 letters. */
const RECOVERY = 20;

/** Gives so many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** Seals and opens texts with the data's key; the name of a text is sealed in, so that none can stand for another. */
export interface Sealer {
  seal(name: string, text: string): Uint8Array;
  /** Undefined where the bytes are not what was sealed under this name. */
  open(name: string, sealed: Uint8Array): string | undefined;
}

/** A new key for data, and what keeps it. The recovery code is shown once, to be printed. */
export async function createVault(
  passphrase: string,
  random: RandomBytes,
  cost: ScryptCost = COST,
): Promise<{ readonly vault: Vault; readonly recovery: string; readonly sealer: Sealer }> {
  const key = random(KEY);
  const salt = random(SALT);
  const recovery = base32(random(RECOVERY));
  const vault = {
    salt,
    cost,
    byPassphrase: sealed(await derived(passphrase.normalize('NFC'), salt, cost), key, random),
    byRecovery: sealed(await derived(recovery, salt, cost), key, random),
  };
  return { vault, recovery, sealer: sealerOf(key, random) };
}

/** Opens with the passphrase, or with the recovery code as somebody has typed it; undefined when neither fits. */
export async function openVault(
  { salt, cost, byPassphrase, byRecovery }: Vault,
  secret: { readonly passphrase: string } | { readonly recovery: string },
  random: RandomBytes,
): Promise<Sealer | undefined> {
  const [text, wrapped] =
    'passphrase' in secret
      ? [secret.passphrase.normalize('NFC'), byPassphrase]
      : [asTyped(secret.recovery), byRecovery];
  const key = opened(await derived(text, salt, cost), wrapped);
  return key && sealerOf(key, random);
}

function derived(secret: string, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array> {
  return scryptAsync(secret, salt, { ...cost, dkLen: KEY });
}

function sealerOf(key: Uint8Array, random: RandomBytes): Sealer {
  return {
    seal: (name, text) => sealed(key, utf8ToBytes(text), random, name),
    open: (name, bytes) => {
      const plain = opened(key, bytes, name);
      return plain && bytesToUtf8(plain);
    },
  };
}

/** A nonce of 24 random bytes may be drawn anew for every text without keeping count of them. */
function sealed(key: Uint8Array, plain: Uint8Array, random: RandomBytes, name = ''): Uint8Array {
  const nonce = random(NONCE);
  return concatBytes(nonce, xchacha20poly1305(key, nonce, utf8ToBytes(name)).encrypt(plain));
}

function opened(key: Uint8Array, bytes: Uint8Array, name = ''): Uint8Array | undefined {
  if (bytes.length < NONCE) return undefined;
  try {
    return xchacha20poly1305(key, bytes.subarray(0, NONCE), utf8ToBytes(name)).decrypt(bytes.subarray(NONCE));
  } catch {
    // The library knows no other way to say that the tag does not fit.
    return undefined;
  }
}
