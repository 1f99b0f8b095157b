import type { ExitCode, Surroundings } from './surroundings';
import { profileNamed, SHIPPED } from './profiles';
import { say } from './texts';

/** `profile check FILE`: whether it can be used, and if not, where and why. */
export async function checkProfile(file: string, surroundings: Surroundings): Promise<ExitCode> {
  const read = profileNamed(file);
  if (!read.ok) {
    const lines = [say('wrong.profileUnusable', { file }), ...read.failure];
    await surroundings.write(`${lines.join('\n')}\n`);
    return 1;
  }
  const { name, id, version, rules } = read.value;
  await surroundings.write(
    `${say('profile.good', { file, name, id, version, rules: rules.length })}\n`,
  );
  return 0;
}

/** `profile list`: the profiles that come with the app. */
export async function listProfiles(surroundings: Surroundings): Promise<ExitCode> {
  const lines = [...SHIPPED.keys()].map((id) => `${id.padEnd(24)}${say(`profiles.${id}`)}`);
  await surroundings.write(`${lines.join('\n')}\n`);
  return 0;
}
