import * as Y from 'yjs';
import { FRAGMENT } from '../content/version.ts';
import { findStruct, type Struct, type UpdateIndex } from './update-index.server.ts';

/** Where a struct goes: into which element or run of text, how deep, and under which attribute's name. */
export interface Place {
  kind: 'element' | 'text';
  name: string;
  depth: number;
  attribute: string | null;
}

/** `gone`: the place was deleted, so the struct will be too. `missing`: it depends on what the server does not know. */
export type Located = Place | 'gone' | 'missing' | 'foreign';

/** Finds the place of every struct of an update, before the update touches the document. */
export class Locator {
  readonly #doc: Y.Doc;
  readonly #index: UpdateIndex;
  readonly #known = new Map<Struct, Located>();

  constructor(doc: Y.Doc, index: UpdateIndex) {
    this.#doc = doc;
    this.#index = index;
  }

  /** The place that `struct` goes to. */
  locate(struct: Struct): Located {
    const chain: Struct[] = [];
    let current = struct;
    let result: Located | undefined;
    while (result === undefined) {
      const known = this.#known.get(current);
      if (known !== undefined) {
        result = known;
        break;
      }
      this.#known.set(current, 'missing');
      chain.push(current);
      const next = this.#step(current);
      if (isStruct(next)) current = next;
      else result = next;
    }
    for (const passed of chain) this.#known.set(passed, result);
    return result;
  }

  /** Either the place itself, or the neighbour that is in the same place. */
  #step(struct: Struct): Located | Struct {
    if (struct instanceof Y.GC) return 'gone';
    if (struct instanceof Y.Skip) return 'missing';
    const { origin, rightOrigin, parent } = struct;
    const left = origin && this.#before(struct, origin);
    const right = rightOrigin && this.#before(struct, rightOrigin);
    if ((origin && !left) || (rightOrigin && !right)) return 'missing';
    if (left instanceof Y.GC || right instanceof Y.GC) return 'gone';
    if (typeof parent === 'string') return this.#root(parent, struct.parentSub);
    if (parent instanceof Y.ID) return this.#inside(struct, parent);
    if (parent instanceof Y.AbstractType) return this.#ofType(parent, struct.parentSub);
    return left ?? right ?? 'foreign';
  }

  #root(key: string, attribute: string | null): Located {
    return key === FRAGMENT ? { kind: 'element', name: 'doc', depth: 0, attribute } : 'foreign';
  }

  #inside(struct: Y.Item, id: Y.ID): Located {
    const holder = this.#before(struct, id);
    if (!holder) return 'missing';
    if (!(holder instanceof Y.Item)) return 'gone';
    if (holder.content instanceof Y.ContentDeleted) return 'gone';
    if (!(holder.content instanceof Y.ContentType)) return 'foreign';
    const outer = this.locate(holder);
    return typeof outer === 'string'
      ? outer
      : describe(holder.content.type, outer.depth + 1, struct.parentSub);
  }

  #ofType(type: Y.AbstractType<unknown>, attribute: string | null): Located {
    let depth = 0;
    for (let item = type._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) depth += 1;
    if (depth === 0) return this.#root(Y.findRootTypeKey(type), attribute);
    return describe(type, depth, attribute);
  }

  /** A struct that may be referred to: of the same client, only an earlier one. */
  #before(struct: Struct, id: Y.ID): Struct | null {
    if (id.client === struct.id.client && id.clock >= struct.id.clock) return null;
    return findStruct(this.#doc, this.#index, id);
  }
}

function describe(type: Y.AbstractType<unknown>, depth: number, attribute: string | null): Located {
  if (type instanceof Y.XmlElement) return { kind: 'element', name: type.nodeName, depth, attribute };
  if (type instanceof Y.XmlText) return { kind: 'text', name: 'text', depth, attribute };
  return 'foreign';
}

function isStruct(value: Located | Struct): value is Struct {
  return typeof value === 'object' && !('kind' in value);
}
