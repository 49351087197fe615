import { ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { PropertyValues } from '../properties.ts';
import type { Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';

/** docs/platform.md 6. */
const maxValueBytes = 9 * 1024;
const maxStoreBytes = 500 * 1024;

export function propertiesService(execution: Execution): Facade {
  const script = store(execution, 'script');
  const document = store(execution, 'document');
  const user = store(execution, { user: execution.user });
  return {
    name: 'PropertiesService',
    methods: {
      getScriptProperties: () => script,
      getDocumentProperties: () => document,
      getUserProperties: () => user,
    },
  };
}

function store(
  { world, args: check }: Execution,
  which: Parameters<typeof world.properties.read>[0],
): Facade {
  const { properties, language } = world;
  const read = () => properties.read(which);
  const write = (values: PropertyValues): void => {
    if (Object.values(values).some((value) => Buffer.byteLength(value) > maxValueBytes)) {
      throw new ServiceError(texts.argumentTooLarge('value')(language));
    }
    const size = Object.entries(values).reduce((sum, entry) => sum + Buffer.byteLength(entry.join('')), 0);
    if (size > maxStoreBytes) throw new ServiceError(texts.propertyQuota(language));
    properties.write(which, values);
  };
  const without = (name: string): PropertyValues =>
    Object.fromEntries(Object.entries(read()).filter(([key]) => key !== name));

  const self: Facade = {
    name: 'Properties',
    remote: 'all',
    methods: {
      getProperty: (...args) => read()[check.text('Properties.getProperty', args, 0)] ?? null,
      getProperties: () => read(),
      getKeys: () => Object.keys(read()),
      setProperty: (...args) => {
        const name = check.text('Properties.setProperty', args, 0);
        write({ ...read(), [name]: check.text('Properties.setProperty', args, 1) });
        return self;
      },
      setProperties: (...args) => {
        const [values, deleteAllOthers = false] = args;
        if (!isTextRecord(values) || typeof deleteAllOthers !== 'boolean') {
          throw check.mismatch('Properties.setProperties', args);
        }
        write(deleteAllOthers ? values : { ...read(), ...values });
        return self;
      },
      deleteProperty: (...args) => {
        write(without(check.text('Properties.deleteProperty', args, 0)));
        return self;
      },
      deleteAllProperties: () => {
        write({});
        return self;
      },
    },
  };
  return self;
}

function isTextRecord(value: unknown): value is PropertyValues {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => typeof item === 'string')
  );
}
