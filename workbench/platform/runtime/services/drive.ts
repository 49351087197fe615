import { gap } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { apiError, requireSwitchedOn } from '../permissions.ts';
import { type Facade, PlainJson } from '../realm/facade.ts';
import { isBlob } from './blob.ts';

const DOCUMENT = 'application/vnd.google-apps.document';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Drive's answer when no fields are named (Drive API guide "Return specific fields"). */
const USUAL_FIELDS = 'kind,id,name,mimeType';
const FIELDS = ['kind', 'id', 'name', 'mimeType', 'webViewLink'];

/** Key and value of a custom property, in UTF-8 (Drive API guide "Add custom file properties"). */
const PROPERTY_BYTES = 124;
/** The one search that is played (Drive API guide "Search for files and folders", custom file properties). */
const SEARCH = /^appProperties has \{ key='([^'\\]*)' and value='([^'\\]*)' \} and trashed = false$/;

/**
 * The advanced service `Drive`, version 3, and of it two calls: `Files.create(resource, mediaData, optionalArgs)`, the
 * signature of Google's sample (developers.google.com/apps-script/advanced/drive) and of `@types/google-apps-script`, and
 * `Files.list` by a property of the app's own. An upload of text/html or of a Word file under a Google Docs type is
 * converted (Drive API guide "Import to Google Docs types"); the conversion is not played, so nothing is promised of its looks here. Any other use is refused by name.
 */
export function drive(execution: Execution): Facade {
  const files = { name: 'Drive.Files', methods: { ...creating(execution), ...listing(execution) } };
  return { name: 'Drive', methods: {}, members: { Files: { ...files, remote: 'all' } } };
}

function creating(execution: Execution): Facade['methods'] {
  const { world, user } = execution;
  const unknown = (what: string): never => execution.die(gap(`Drive.Files.create ${what}`));
  const create = (...args: readonly unknown[]) => {
    requireSwitchedOn(world, 'Drive', 'Drive.Files.create');
    const [resource, media, options = {}] = args;
    if (args.length < 2 || args.length > 3) return unknown(`with ${args.length} arguments`);
    const { name, mimeType, appProperties } = known(
      resource,
      ['name', 'mimeType', 'appProperties'],
      'resource',
      unknown,
    );
    const { fields = USUAL_FIELDS } = known(options, ['fields'], 'optional argument', unknown);
    if (!isBlob(media)) return unknown('with media that is no blob');
    const { contentType, text, bytes } = media.content;
    const isWord = contentType === WORD && bytes !== undefined;
    if (mimeType !== DOCUMENT || !(isWord || (contentType === 'text/html' && bytes === undefined)))
      return unknown(`of ${media.content.contentType} as ${String(mimeType)}`);
    if (typeof name !== 'string' || typeof fields !== 'string')
      throw apiError('Drive.Files.create', 400, 'Invalid Value');
    const properties = propertiesIn(appProperties, unknown);
    const wanted = fields.split(',').map((field) => field.trim());
    const strange = wanted.find((field) => !FIELDS.includes(field));
    if (strange !== undefined) return unknown(`with the field ${strange}`);
    const { id } = world.drive.add({
      at: execution.localTime,
      owner: user,
      name: name === '' ? 'Untitled' : name,
      mimeType,
      ...(properties !== undefined && { appProperties: properties }),
      ...(isWord ? { word: bytes.toString('base64') } : { html: text }),
    });
    const told: Readonly<Record<string, string>> = {
      kind: 'drive#file',
      id,
      name,
      mimeType,
      webViewLink: linkTo(id),
    };
    return new PlainJson(Object.fromEntries(wanted.map((field) => [field, told[field]])));
  };
  return { create };
}

/** Under `drive.file` only what the app itself made is seen, and of that what the user may open: here, owns. */
function listing(execution: Execution): Facade['methods'] {
  const { world, user } = execution;
  const unknown = (what: string): never => execution.die(gap(`Drive.Files.list ${what}`));
  const list = (...args: readonly unknown[]) => {
    requireSwitchedOn(world, 'Drive', 'Drive.Files.list');
    if (args.length !== 1) return unknown(`with ${args.length} arguments`);
    const { q, fields } = known(args[0], ['q', 'fields'], 'optional argument', unknown);
    if (fields !== 'files(webViewLink)') return unknown(`with the fields ${String(fields)}`);
    const [, key = '', value] = SEARCH.exec(String(q)) ?? unknown(`with the query ${String(q)}`);
    const found = world.drive.files.filter(
      ({ owner, appProperties }) => owner === user && appProperties?.[key] === value,
    );
    // Newest first unless an order is asked for.
    return new PlainJson({ files: found.reverse().map(({ id }) => ({ webViewLink: linkTo(id) })) });
  };
  return { list };
}

const linkTo = (id: string): string => `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`;

function propertiesIn(
  given: unknown,
  unknown: (what: string) => never,
): Readonly<Record<string, string>> | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'object' || given === null) return unknown('with appProperties that are no object');
  for (const [key, value] of Object.entries(given)) {
    if (typeof value !== 'string') return unknown(`with the property ${key} that is no text`);
    if (Buffer.byteLength(key + value) > PROPERTY_BYTES)
      return unknown(`with the property ${key} of more than ${PROPERTY_BYTES} bytes`);
  }
  return { ...given };
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
