import { Link } from '@remix-run/react';

/** Names of groups that lead to their pages. */
export function GroupLinks({ groups }: { groups: { id: string; name: string }[] }) {
  return (
    <ul className="links">
      {groups.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/grupy/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
