interface SearchBoxProps {
  text: string;
  /** What is searched, shown while the box is empty and told to screen readers. */
  label: string;
  onText(text: string): void;
}

export const SearchBox = ({ text, label, onText }: SearchBoxProps) => (
  <input
    type="search"
    value={text}
    placeholder={label}
    aria-label={label}
    onChange={(event) => onText(event.target.value)}
  />
);
