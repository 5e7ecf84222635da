import { expect, it } from 'vitest';
import { unknownConnector } from './unknown-connector.ts';

const known = ['ashby', 'customer-io', 'pylon'];

it.each([
  ['pilon', ['pylon'], "Unknown connector 'pilon'. Did you mean 'pylon'?", "The ID is 'pylon'."],
  ['ashby', ['pylon'], "The connector 'ashby' is not installed here.", 'npm install @agent-connectors/ashby'],
  [
    'ashbi',
    ['pylon'],
    "Unknown connector 'ashbi'. Did you mean 'ashby'? It is not installed.",
    'npm install @agent-connectors/ashby',
  ],
  [
    'xyzzy',
    ['my-company', 'pylon'],
    "Unknown connector 'xyzzy'. Installed: my-company, pylon.",
    'npm install @agent-connectors/<connector>, where <connector> is one of ashby, customer-io, pylon',
  ],
])('%s, with %j installed', (id, installed, message, hint) => {
  expect(unknownConnector(id, installed, known)).toMatchObject({ message, hint });
});
