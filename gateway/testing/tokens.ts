import { createHmac } from 'node:crypto';

import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

export const HOME = '01HOME_INST';
export const OTHER = '01OTHER_INST';
export const APP = 'library/alma-copy-merge';

/** A pair of keys as Ex Libris' for an institution, with what can be done with it, rightly and wrongly. */
export class Signer {
  private constructor(
    private readonly pair: Awaited<ReturnType<typeof generateKeyPair>>,
    readonly kid: string,
    /** As the JWKS address gives it. */
    readonly published: object,
    private readonly pem: string,
  ) {}

  static async create(kid: string): Promise<Signer> {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256' };
    return new Signer(pair, kid, jwk, await exportSPKI(pair.publicKey));
  }

  /** A good token, or one with other claims; a claim that is undefined is left out. */
  sign(changes: JWTPayload = {}, header: { kid?: string } = {}): Promise<string> {
    return new SignJWT({ ...claims(), ...changes })
      .setProtectedHeader({ alg: 'RS256', kid: this.kid, ...header })
      .sign(this.pair.privateKey);
  }

  /** HS256 with the public key as the shared secret: passes where the algorithm is taken from the token. */
  asHmac(): string {
    const signed = unsigned({ alg: 'HS256', kid: this.kid });
    return `${signed}.${createHmac('sha256', this.pem).update(signed).digest('base64url')}`;
  }
}

/** A token with `alg: none` and no signature. */
export function withoutSignature(): string {
  return `${unsigned({ alg: 'none' })}.`;
}

export function claims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'https://apps01.ext.exlibrisgroup.com/auth',
    aud: `ExlCloudApp:${APP}`,
    sub: 'cataloguer1',
    inst_code: HOME,
    iat: now,
    exp: now + 600,
  };
}

function unsigned(header: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims())}`;
}
