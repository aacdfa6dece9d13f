import { createContext, type ReactNode, useContext } from 'react';

type Level = 1 | 2 | 3 | 4;

const LevelContext = createContext<Level>(2);

/** A heading one level below the page or section it stands in. */
export function Heading({
  className,
  id,
  children,
}: {
  className?: string;
  id?: string;
  children: ReactNode;
}) {
  const Tag = `h${useContext(LevelContext)}` as const;
  return (
    <Tag className={className} id={id}>
      {children}
    </Tag>
  );
}

/** Headings inside are one level deeper. */
export function Deeper({ children }: { children: ReactNode }) {
  const level = useContext(LevelContext);
  const next = Math.min(level + 1, 4) as Level;
  return <LevelContext.Provider value={next}>{children}</LevelContext.Provider>;
}
