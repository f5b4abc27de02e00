using System.Runtime.CompilerServices;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Puts a listing by name into ordinal order (UTF-16 code units), whether the service sorts by those or by UTF-8 bytes.</summary>
public static class OrdinalOrder
{
    private const char FirstThatDiffers = '\uD800';

    /// <summary>Reorders a listing as it goes by.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="items">By name, in either order.</param>
    /// <param name="nameOf">The name of an item.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>By name, in ordinal order.</returns>
    /// <remarks>The orders differ only among names with a character from U+D800 up, and keep those with the same text before it together: only such a group is held back and sorted.</remarks>
    public static async IAsyncEnumerable<T> SortAsync<T>(IAsyncEnumerable<T> items, Func<T, string> nameOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var held = new List<T>();
        string heldHead = string.Empty;
        await foreach (T item in items.WithCancellation(cancellationToken))
        {
            string name = nameOf(item);
            int at = name.AsSpan().IndexOfAnyInRange(FirstThatDiffers, '\uFFFF');
            bool staysInGroup = held.Count > 0 && at >= 0 && name.AsSpan(0, at).SequenceEqual(heldHead);
            if (!staysInGroup)
            {
                foreach (T earlier in Sorted(held, nameOf))
                {
                    yield return earlier;
                }

                held.Clear();
            }

            if (at < 0)
            {
                yield return item;
                continue;
            }

            heldHead = name[..at];
            held.Add(item);
        }

        foreach (T last in Sorted(held, nameOf))
        {
            yield return last;
        }
    }

    private static IEnumerable<T> Sorted<T>(List<T> items, Func<T, string> nameOf) =>
        items.Count < 2 ? items : items.OrderBy(nameOf, StringComparer.Ordinal);
}
