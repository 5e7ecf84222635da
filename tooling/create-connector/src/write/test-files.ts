import type { Draft, EntityDraft, OperationDraft } from '../draft/model.ts';
import { endsOnEmptyPage } from '../draft/pagination.ts';
import { Code, quote, valueCode } from './code.ts';
import { entityFile } from './entity-files.ts';
import { exampleData, exampleResponse } from './example-response.ts';
import { content, expectedRequest, paramsCode } from './expected-request.ts';
import type { SourceFile } from './files.ts';
import { takesKey } from './operation-code.ts';
import { deprecation, testTitle } from './phrases.ts';

/** Returns a wire test for every operation. The expected requests come from the document, not from the definition. */
export function testFiles(draft: Draft): SourceFile[] {
  return draft.entities.map((entity) => ({
    path: `src/entities/${entityFile(entity)}.test.ts`,
    text: `import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe(${quote(entity.plural.join(' '))}, () => {
${entity.operations.map((operation) => operationTest(draft, entity, operation)).join('\n\n')}
});`,
  }));
}

function operationTest(draft: Draft, entity: EntityDraft, operation: OperationDraft): string {
  const { action, kind, response } = operation;
  const expected = expectedRequest(operation, draft);
  const { params: _, sends, ...request } = expected;
  const params = paramsCode(expected, operation.wholeBody);
  const name = entity.singular.join(' ');
  const data = exampleData(operation, name);
  const given = Object.keys(params).length === 0 ? '' : valueCode(params);
  const isKeyed = takesKey(operation, draft);
  const key = isKeyed ? `${given === '' ? '{}' : given}, { idempotencyKey: 'key-of-this-call' }` : given;
  const call = `client.${entity.accessor}.${action}(${key})`;
  const status = response.status === 200 ? undefined : response.status;
  const warnings = operation.source.deprecated ? { warnings: [`This operation is deprecated: ${deprecation}`] } : {};
  const meta = { ...(kind === 'list' && pageMeta(operation)), ...warnings };
  const result =
    kind === 'download'
      ? { content, data: content }
      : response.isText
        ? { content, data: content }
        : data === undefined
          ? { data: null }
          : { response: exampleResponse(operation, name, new Code('data')), data: new Code('data') };
  const exchanged = valueCode({
    call: new Code(
      kind === 'download'
        ? `async (client) => { const { data, meta } = await ${call}; return { data: await data.text(), meta }; }`
        : `(client) => ${call}`,
    ),
    sends,
    ...request,
    headers: isKeyed ? { ...request.headers, [draft.idempotency?.header ?? '']: 'key-of-this-call' } : request.headers,
    accept: response.mediaType,
    anonymous: operation.source.anonymous || undefined,
    status,
    ...result,
    ...(Object.keys(meta).length > 0 && { meta }),
  });
  const title = quote(testTitle(action));
  if (data === undefined || response.isText) return `it(${title}, () => exchange(${exchanged}));`;
  return `it(${title}, () => { const data = ${valueCode(data)}; return exchange(${exchanged}); });`;
}

/** Returns the expected `meta` of a page with one record, which is the last page if the response shows this. */
function pageMeta({ pagination }: OperationDraft): Record<string, unknown> {
  if (pagination !== undefined && endsOnEmptyPage(pagination))
    return { hasMore: true, nextCursor: pagination.style === 'page' ? '3~1' : '41' };
  return { hasMore: false, ...(pagination?.total !== undefined && { total: 1 }) };
}
