/** Links behind a proxy of the library: compared by what they lead to, never rewritten. */
import { alignGroups } from '../align/align';
import type { FieldGroup, GroupPair } from '../align/alignment';
import type { Field } from '../marc/record';
import { isDataField } from '../marc/record';

/**
 * Pairs groups as if no 856 $u had one of these prefixes (`https://ezproxy.example.edu/login/`). Proxies that name the target in
 * `url=` or `qurl=` are seen through without a setting.
 */
export function alignBehindProxies(
  local: readonly FieldGroup[],
  incoming: readonly FieldGroup[],
  prefixes: readonly string[],
): readonly GroupPair[] {
  if (prefixes.length === 0) return alignGroups(local, incoming).pairs;
  const originals = new Map<FieldGroup, FieldGroup>();
  const bare = (groups: readonly FieldGroup[]): readonly FieldGroup[] =>
    groups.map((group) => {
      const shown = withBareLink(group, prefixes);
      originals.set(shown, group);
      return shown;
    });
  const original = (group: FieldGroup): FieldGroup => originals.get(group) ?? group;
  const { pairs } = alignGroups(bare(local), bare(incoming));
  return pairs.map((pair) => ({
    ...pair,
    local: original(pair.local),
    incoming: original(pair.incoming),
  }));
}

function withBareLink(group: FieldGroup, prefixes: readonly string[]): FieldGroup {
  if (group.tag !== '856') return group;
  return { ...group, lead: { ...group.lead, field: withoutProxy(group.lead.field, prefixes) } };
}

function withoutProxy(field: Field, prefixes: readonly string[]): Field {
  if (!isDataField(field)) return field;
  return {
    ...field,
    subfields: field.subfields.map((one) =>
      one.code === 'u' ? { ...one, value: bareAddress(one.value, prefixes) } : one,
    ),
  };
}

/** Schemes and case of the host say nothing about which proxy it is. */
function bareAddress(address: string, prefixes: readonly string[]): string {
  const text = address.trim();
  const prefix = prefixes.find(
    (one) => one !== '' && text.toLowerCase().startsWith(one.toLowerCase()),
  );
  if (prefix === undefined) return address;
  const target = text.slice(prefix.length);
  return /^https?:/i.test(target) ? target : `https://${target}`;
}
