import { useId } from 'react'
import type { InputHTMLAttributes } from 'react'

type Props = Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'min' | 'required'> & {
  label: string
  name: string
  onChange: (value: string) => void
  problem?: string | undefined
  type?: 'date' | 'email' | 'password' | 'text'
  value: string
}

/** One line to fill in, with what is wrong with it. */
export const TextLine = ({ label, name, onChange, problem, type = 'text', ...input }: Props) => {
  const problemId = useId()
  return (
    <div className={`field-type ${type === 'date' ? 'text' : type}${problem ? ' error' : ''}`}>
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
        {input.required && <span className="required">*</span>}
      </label>
      <div className="field-type__wrap">
        <input
          {...input}
          aria-describedby={problem ? problemId : undefined}
          aria-invalid={problem ? true : undefined}
          id={`field-${name}`}
          name={name}
          onChange={({ target }) => onChange(target.value)}
          type={type}
        />
        {problem && <Problem id={problemId} text={problem} />}
      </div>
    </div>
  )
}

/** Says what is wrong. */
export const Problem = ({ id, text }: { id?: string; text: string }) => (
  <p className="account-form__problem" id={id} role="alert">
    {text}
  </p>
)
