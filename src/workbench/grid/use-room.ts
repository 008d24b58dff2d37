import { useLayoutEffect, useState, type RefObject } from "react";

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Pixels inside an element, without scroll bars and without headings. */
export function useRoom(element: RefObject<HTMLElement | null>, headings: Room): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => {
      setRoom({
        width: Math.max(0, watched.clientWidth - headings.width),
        height: Math.max(0, watched.clientHeight - headings.height),
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => {
      observer.disconnect();
    };
  }, [element, headings]);
  return room;
}
