// The package's own types point at a package it does not bring along.
declare module '@svg-maps/vietnam' {
  const map: {
    readonly label: string;
    readonly viewBox: string;
    readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  };
  export default map;
}
