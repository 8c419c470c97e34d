/** Three timber-framed houses, drawn in lines. */
export function Houses() {
  return (
    <svg
      className="house"
      viewBox="0 0 440 229"
      preserveAspectRatio="xMaxYMax meet"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path className="w" d="M92 228V112L200 28l108 84v116z" />
      <path d="M84 118 200 28l116 90M92 112h216M92 170h216M92 228h216M132 112v116M172 112v116M228 112v116M268 112v116" />
      <path d="M92 170l40-58M308 170l-40-58M132 170l-40 0M92 228l40-58M308 228l-40-58" />
      <path d="M200 28v84M146 70h108M172 112l28-42 28 42M146 70l26 42M254 70l-26 42" />
      <path d="M142 122h20v38h-20zM152 122v38M142 141h20M238 122h20v38h-20zM248 122v38M238 141h20M182 122h36v38h-36zM200 122v38M182 141h36" />
      <path d="M182 228v-34a18 18 0 0 1 36 0v34M200 176v52M142 182h20v30h-20zM152 182v30M238 182h20v30h-20zM248 182v30" />
      <path d="M192 82h16v16h-16zM200 82v16" />
      <path className="w" d="M308 228v-82l44-34 44 34v82z" />
      <path d="M302 150l50-38 50 38M308 146h88M308 186h88M330 146v82M374 146v82M308 186l22-40M396 186l-22-40M308 228l22-42M396 228l-22-42M342 154h20v24h-20zM352 154v24M342 194h20v24h-20zM352 194v24M352 112v34" />
      <path className="w" d="M92 228v-66l-34-30-34 30v66z" />
      <path d="M18 167l40-35 40 35M24 162h68M24 196h68M44 162v66M72 162v66M24 196l20-34M92 196l-20-34M24 228l20-32M92 228l-20-32M51 204h14v24M51 228v-24M52 170h12v18h-12zM58 170v18M58 132v30" />
      <path d="M0 228h440" />
    </svg>
  )
}
