/** One thing a run showed on the screen, in order. */
export type Shown =
  | {
      readonly type: 'alert' | 'prompt';
      readonly title: string;
      readonly message: string;
      readonly buttons: ButtonSet;
      /** Missing when nobody answered: the run ended there. */
      readonly answer?: Answer;
    }
  | {
      readonly type: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds?: number;
    }
  | {
      readonly type: 'dialog' | 'sidebar';
      readonly title: string;
      readonly html: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly type: 'activate'; readonly spreadsheetId: string; readonly sheetId: number };

export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** How the person at the screen answers an alert or a prompt. */
export interface Answer {
  readonly button: Button;
  readonly text?: string;
}

export type MenuNode =
  | { readonly type: 'item'; readonly label: string; readonly functionName: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly label: string; readonly items: readonly MenuNode[] };
