import { Ajv, type Schema } from 'ajv';
import type { ClockStep, EditOrder, OpenOrder, RunOrder } from '../protocol.ts';

const ajv = new Ajv({ discriminator: true, strict: true, strictRequired: false, allowUnionTypes: true });
const text = { type: 'string' };
const index = { type: 'integer', minimum: 0, maximum: 100_000 };
const object = (properties: Record<string, object>, required = Object.keys(properties)): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const gid = { type: 'integer', minimum: 0 };
const cell = { gid, row: index, column: index };
const block = { ...cell, rows: { ...index, minimum: 1 }, columns: { ...index, minimum: 1 } };
const edit = (kind: string, more: Record<string, object>): object =>
  object({ kind: { const: kind }, user: text, book: text, ...more });

const SCHEMAS = {
  edit: {
    type: 'object',
    discriminator: { propertyName: 'kind' },
    required: ['kind'],
    oneOf: [
      edit('type', { ...cell, text }),
      edit('tick', { ...cell, checked: { type: 'boolean' } }),
      edit('paste', { ...cell, cells: { type: 'array', items: { type: 'array', items: text } } }),
      edit('clear', block),
      edit('copy', { ...block, from: object(block), what: { enum: ['all', 'values'] } }),
      edit('move', { ...cell, from: object(block) }),
      edit('undo', {}),
      edit('redo', {}),
    ],
  },
  run: object({
    user: text,
    target: {
      type: 'object',
      anyOf: [
        object({ menu: { type: 'array', items: text } }),
        object({ functionName: text, args: { type: 'array' } }),
      ],
    },
    answers: {
      type: 'array',
      items: object({ button: { enum: ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] }, text }, ['button']),
    },
  }),
  clock: object({ step: { enum: ['sweep', 'morning', 'tomorrow', 'workday'] } }),
  open: object({
    csv: { type: 'string', nullable: true },
    isEmpty: { type: 'boolean' },
    twoFiles: { type: 'boolean' },
  }),
} as const;

const reader = <T>(schema: object) => {
  const validate = ajv.compile<T>(schema as Schema);
  return (order: unknown): T | null => (validate(order) ? order : null);
};

/** What a page may ask for; null when it is anything else. */
export const readOrder = {
  edit: reader<EditOrder>(SCHEMAS.edit),
  run: reader<RunOrder>(SCHEMAS.run),
  clock: reader<{ readonly step: ClockStep }>(SCHEMAS.clock),
  open: reader<OpenOrder>(SCHEMAS.open),
};
