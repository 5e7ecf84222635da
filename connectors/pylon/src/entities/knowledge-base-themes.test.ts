import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const id = '11112222-3333-4444-8555-666677778888';
const theme_id = 'd3e4f5a6-b7c8-4d9e-8fa0-b1c2d3e4f5a6';
const path = `/knowledge-bases/${id}/themes/${theme_id}` as const;
// The fields of a theme are not documented: these are arbitrary.
const theme = { id: theme_id, name: 'Autumn', colors: { primary: '#e5484d' } };

describe('knowledge base themes', () => {
  it('gets one unchanged', () =>
    exchange({
      call: (pylon) => pylon.knowledgeBaseThemes.get({ id, theme_id }),
      sends: `GET ${path}`,
      response: { data: theme },
    }));

  it('updates one with the body unchanged', () =>
    exchange({
      call: (pylon) => pylon.knowledgeBaseThemes.update({ id, theme_id, colors: { primary: '#30a46c' } }),
      sends: `PATCH ${path}`,
      body: { colors: { primary: '#30a46c' } },
      response: { data: theme },
    }));

  it('publishes one', () =>
    exchange({
      call: (pylon) => pylon.knowledgeBaseThemes.publish({ id, theme_id }),
      sends: `POST ${path}/publish`,
      body: {},
      response: {},
    }));
});
