import './index.css'

/** The product's name, above the login form. */
export const Logo = () => (
  <div className="logo">
    <span className="logo__name">Praktijkendatabank</span>
    <span className="logo__owner">VVSG · lokale besturen delen hun praktijken</span>
  </div>
)
