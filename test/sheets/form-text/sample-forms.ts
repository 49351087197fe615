/** Forms as offices have them, invented figures beside them. */
export const SAMPLE_FORMS = ['dang-phi-quy', 'hoc-tap-nghi-quyet', 'sinh-hoat-chi-bo', 'tang-giam-quy'].map(
  (name) => `workbench/samples/forms/${name}.csv`,
);
