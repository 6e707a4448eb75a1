// The words that scripts say. None stand in the code: a page gives them, as JSON, on the element whose script says them, in
// its own language; which plural form is right the browser knows.

/** The language of the page. */
export const LANGUAGE = globalThis.document?.documentElement.lang || "en";

/** One message; of one that tells how many there are, each plural form. */
type Message = string | Readonly<Record<string, string>>;

// Made when they are first needed: a browser takes milliseconds to read what it knows of a language.
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;
let collator: Intl.Collator | undefined;

/** A number as the page writes numbers. */
export function grouped(number: number): string {
  numbers ??= new Intl.NumberFormat(LANGUAGE);
  return numbers.format(number);
}

/** Compares two texts as a list of words is ordered, numbers in them by how much they are. */
export function inWords(one: string, other: string): number {
  collator ??= new Intl.Collator(LANGUAGE, { numeric: true });
  return collator.compare(one, other);
}

function pluralForm(count: number): string {
  plurals ??= new Intl.PluralRules(LANGUAGE);
  return plurals.select(count);
}

/** The messages that every page has. */
export function pageWords(): Words {
  return new Words(document.body.dataset["words"]);
}

/** The messages of one script. */
export class Words {
  private readonly messages: Readonly<Record<string, Message>>;

  /** Those in `json`, which an element has as `data-words`. */
  constructor(json = "{}") {
    this.messages = JSON.parse(json) as Record<string, Message>;
  }

  /** The message `key` with `values` in it; `count` among them chooses the plural form. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const message = this.messages[key] ?? key;
    const { count } = values;
    const text =
      typeof message === "string" ? message : (message[pluralForm(Number(count))] ?? message["other"] ?? key);
    return text.replace(/\{([a-z-]+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === "number" ? grouped(value) : value;
    });
  }
}
