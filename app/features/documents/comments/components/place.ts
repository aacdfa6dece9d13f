import { createContext, useContext } from 'react';

interface Place {
  /** Beside the open text: forms are sent in place, and nothing leaves the page. */
  panel: boolean;
  /** The panel's tie to the server is broken: what is typed waits. */
  offline: boolean;
  /** Goes to a passage in the text; absent where the text is not on the page. */
  show?: (threadId: string) => void;
  /** In the panel: something was written. */
  changed?: () => void;
}

const PlaceContext = createContext<Place>({ panel: false, offline: false });

export const PlaceProvider = PlaceContext.Provider;
export const usePlace = () => useContext(PlaceContext);
