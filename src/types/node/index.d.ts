/**
 * Empty in place of Node's own types, which csv-parse and docx ask for: nothing of Node runs in Apps Script or in a dialog.
 * The script's and the dialogs' tsconfig look here first.
 */
export {};
