import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Name } from '../fields.ts';

/**
 * The name of a branch or tag. GitHub's endpoints take `main`, `heads/main` or `refs/heads/main`: here each takes any of them,
 * and `prefix` is what the endpoint wants before the name. The name of the other kind is invalid, because the endpoints
 * would create and delete that as well.
 */
// @__NO_SIDE_EFFECTS__
export const refName = (kind: 'branch' | 'tag', prefix: '' | 'heads/' | 'refs/heads/' | 'tags/') => {
  const [folder, other, sample] =
    kind === 'branch' ? (['heads', 'tags', 'fix-login'] as const) : (['tags', 'heads', 'v1.0'] as const);
  const refused = new RegExp(`^(refs/(?!${folder}/)|${other}/|(refs/)?${folder}/$)`);
  return v.pipe(
    doc(Name, `Name of the ${kind}, such as ${sample}. It may have ${folder}/ or refs/${folder}/ before it.`),
    v.check(
      (name) => !refused.test(name),
      `Expected the name of a ${kind}: ${sample}, ${folder}/${sample} or refs/${folder}/${sample}`,
    ),
    v.transform((name) => `${prefix}${name.replace(new RegExp(`^(refs/)?${folder}/`), '')}`),
  );
};
