import { gap } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { type Facade, PlainJson } from '../facade.ts';
import { apiError } from '../permissions.ts';
import { isBlob } from './blob.ts';

const DOCUMENT = 'application/vnd.google-apps.document';
/** Drive's answer when no fields are named (Drive API guide "Return specific fields"). */
const USUAL_FIELDS = 'kind,id,name,mimeType';
const FIELDS = ['kind', 'id', 'name', 'mimeType', 'webViewLink'];

/**
 * The advanced service `Drive`, version 3, and of it one call: `Files.create(resource, mediaData, optionalArgs)`, the
 * signature of Google's sample (developers.google.com/apps-script/advanced/drive) and of `@types/google-apps-script`. A
 * text/html upload under a Google Docs type is converted; page size and margins are not kept, so nothing is promised of
 * its looks here. Any other use is refused by name.
 */
export function drive(execution: Execution): Facade {
  const { world, user } = execution;
  const unknown = (what: string): never => execution.die(gap(`Drive.Files.create ${what}`));
  const create = (...args: readonly unknown[]) => {
    const [resource, media, options = {}] = args;
    if (args.length < 2 || args.length > 3) return unknown(`with ${args.length} arguments`);
    const { name, mimeType } = known(resource, ['name', 'mimeType'], 'resource', unknown);
    const { fields = USUAL_FIELDS } = known(options, ['fields'], 'optional argument', unknown);
    if (!isBlob(media)) return unknown('with media that is no blob');
    if (mimeType !== DOCUMENT || media.content.contentType !== 'text/html')
      return unknown(`of ${media.content.contentType} as ${String(mimeType)}`);
    if (typeof name !== 'string' || typeof fields !== 'string')
      throw apiError('Drive.Files.create', 400, 'Invalid Value');
    const wanted = fields.split(',').map((field) => field.trim());
    const strange = wanted.find((field) => !FIELDS.includes(field));
    if (strange !== undefined) return unknown(`with the field ${strange}`);
    const { id } = world.drive.add({
      at: execution.localTime,
      owner: user,
      name: name === '' ? 'Untitled' : name,
      mimeType,
      html: media.content.text,
    });
    const told: Readonly<Record<string, string>> = {
      kind: 'drive#file',
      id,
      name,
      mimeType,
      webViewLink: `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
    };
    return new PlainJson(Object.fromEntries(wanted.map((field) => [field, told[field]])));
  };
  return {
    name: 'Drive',
    methods: {},
    members: { Files: { name: 'Drive.Files', methods: { create }, remote: 'all' } },
  };
}

function known(
  value: unknown,
  names: readonly string[],
  what: string,
  unknown: (what: string) => never,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return unknown(`with a ${what} that is no object`);
  const strange = Object.keys(value).find((name) => !names.includes(name));
  return strange === undefined ? { ...value } : unknown(`with the ${what} ${strange}`);
}
