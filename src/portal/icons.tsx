// The few pictures of the page, drawn here so that nothing is fetched from elsewhere. All are decoration.

type Props = { readonly className?: string };

function Picture({ className, children }: Props & { readonly children: React.ReactNode }) {
  return (
    <svg className={className ?? "icon"} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const Bell = ({ className }: Props) => (
  <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="9" className="bell-ground" />
    <path d="M6.5 21.5a9.5 9.5 0 0 1 19 0z" className="bell-dome" />
    <path d="M5 24.2h22" className="bell-base" />
    <path d="M16 12V9.4m-2.6-.6h5.2" className="bell-knob" />
  </svg>
);

export const Check = () => (
  <Picture>
    <path d="m4.5 10.5 3.6 3.6 7.4-8" />
  </Picture>
);
export const Dash = () => (
  <Picture>
    <path d="M5.5 10h9" />
  </Picture>
);
export const Alert = () => (
  <Picture>
    <path d="M10 5v6m0 3.6v.1" />
  </Picture>
);
export const Send = () => (
  <Picture>
    <path d="M10 16V4.5M5 9.3l5-5 5 5" />
  </Picture>
);
export const Back = () => (
  <Picture>
    <path d="M12.5 4.5 7 10l5.5 5.5" />
  </Picture>
);
export const Down = () => (
  <Picture>
    <path d="m5 7.8 5 5 5-5" />
  </Picture>
);
export const Close = () => (
  <Picture>
    <path d="m5 5 10 10M15 5 5 15" />
  </Picture>
);
export const Hash = () => (
  <Picture>
    <path d="M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h13M3 12.5h13" />
  </Picture>
);
export const Lock = () => (
  <Picture>
    <path d="M5.5 9h9v7h-9zM7.2 9V6.6a2.8 2.8 0 0 1 5.6 0V9" />
  </Picture>
);
export const Find = () => (
  <Picture>
    <path d="M13.2 13.2 17 17M9 14.5a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11z" />
  </Picture>
);
export const Replies = () => (
  <Picture>
    <path d="M3.5 4.5h13v9h-6l-3.5 3v-3H3.5z" />
  </Picture>
);
export const OnePane = () => (
  <Picture>
    <path d="M3.5 4h13v12h-13z" />
  </Picture>
);
export const TwoPanes = () => (
  <Picture>
    <path d="M3 4h14v12H3zM10 4v12" />
  </Picture>
);
