import { generateKeyPair, SignJWT } from 'jose';

import type { KeysOf } from './auth';
import type { Config } from './config';
import { isLoopback } from './config-schema';

export interface Development {
  readonly keysOf: KeysOf;
  /** A token as Alma's, for eight hours, signed with a key that lives as long as this process. */
  token(institution: string, user: string): Promise<string>;
}

/**
 * Development without Alma: the gateway signs tokens itself and trusts no others. Undefined where other machines could reach it,
 * for then anybody who reads its output could be anybody.
 */
export async function development({ listen, cloudApp }: Config): Promise<Development | undefined> {
  if (!isLoopback(listen.host)) return undefined;
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const [institutionClaim = ''] = cloudApp.institutionClaims;
  const [userClaim = ''] = cloudApp.userClaims;
  return {
    keysOf: () => () => Promise.resolve(publicKey),
    token: (institution, user) =>
      new SignJWT({ [institutionClaim]: institution, [userClaim]: user })
        .setProtectedHeader({ alg: 'RS256' })
        .setAudience(`ExlCloudApp:${cloudApp.apps[0]}`)
        .setIssuedAt()
        .setExpirationTime('8h')
        .sign(privateKey),
  };
}
